try {
  const { classList, dataset } = document.documentElement;
  if (/[?&]with=/.test(location.search)) dataset.waits = '';
  for (const key of ['theme', 'size', 'width']) dataset[key] = localStorage.getItem(`kb-${key}`) ?? 'auto';
  classList.toggle('readings', localStorage.getItem('kb-readings') === 'on');
  const theme = ['light', 'dark'].indexOf(dataset.theme);
  if (theme >= 0) for (const [index, meta] of document.querySelectorAll('[name=theme-color]').entries()) meta.media = index === theme ? 'all' : 'not all';
} catch {}
