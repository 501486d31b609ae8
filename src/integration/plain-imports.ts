import type { AstroIntegration } from 'astro';

const HELPER = '\0vite/preload-helper.js';

/** A plugin of Vite, as far as it is used here. */
const plugin = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  configEnvironment: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
  load: (id: string): string | undefined => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Astro integration: leaves `import()` as it is. Vite wraps each in a helper that fetches a module's imports and styles ahead; it
 * weighs 0.8 KB on every page, while our features load a module or two, and their style sheets by themselves (`?url`).
 */
export function plainImports(): AstroIntegration {
  return { name: 'plain-imports', hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) } };
}
