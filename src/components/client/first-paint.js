try {
  const { classList, dataset } = document.documentElement;
  if (/[?&]with=/.test(location.search)) dataset.waits = '';
  dataset.theme = localStorage.getItem('kb-theme') ?? 'auto';
  classList.toggle('readings', localStorage.getItem('kb-readings') === 'on');
} catch {}
