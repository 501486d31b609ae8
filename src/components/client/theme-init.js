try {
  document.documentElement.dataset.theme = localStorage.getItem('kb-theme') ?? 'auto';
} catch {}
