import type { AstroIntegration } from 'astro';

/**
 * Astro integration: tells pages whether the Content-Security-Policy holds. It does in every build; the development server
 * puts styles inline, which the policy refuses. Told by Astro's command, not by the environment, which may say anything.
 */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.POLICY': JSON.stringify(command === 'build') } } });
      },
    },
  };
}
