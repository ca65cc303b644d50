import type { Plugin, UserConfig } from 'vite';

/** Whether a build writes plain scripts, not modules. */
function isOfScripts({ build }: UserConfig): boolean {
  const outputs = [build?.rolldownOptions?.output ?? []].flat();
  return outputs.some(({ format }) => format === 'iife');
}

/**
 * Has a page load its plain scripts as such, which browsers take from files on disk, too: modules they
 * take from servers alone.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    apply: (config, { command }) => command === 'build' && isOfScripts(config),
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replaceAll('<script type="module" crossorigin', '<script defer')
          .replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"'),
    },
  };
}
