try {
  const { dataset } = document.documentElement;
  if (/[?&]with=/.test(location.search)) dataset.waits = '';
  dataset.theme = localStorage.getItem('kb-theme') ?? 'auto';
} catch {}
