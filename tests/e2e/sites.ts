/** The two sites that browser tests read stand at this port and the next; another one lets two working trees be tested at once. */
export const PORT = Number(process.env['TEST_PORT'] ?? 4381);

/** This site, at the root of its host. */
export const SITE = `http://localhost:${PORT}/`;

/** The tiny site, below a sub-path. */
export const TINY = `http://localhost:${PORT + 1}/kb/`;
