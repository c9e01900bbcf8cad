import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const PAGE = /\/docs\/manual\/[^/]+\.md$/;
const LOCAL_PAGE = /^([\w-]+)\.md(#.*)?$/;

/**
 * Turns each page of `docs/manual` into a module of its HTML when the console is built, so that browsers carry no
 * parser. Pictures become files of the build; links between pages become addresses of the console.
 */
export function manualPages(): Plugin {
  return {
    name: 'manual-pages',
    enforce: 'pre',
    transform(source, id) {
      if (!PAGE.test(id)) return undefined;
      const pictures: string[] = [];
      const html = new Marked({ gfm: true, renderer: rendererFor(pictures) }).parse(source) as string;
      const imports = pictures.map((picture, i) => `import picture${String(i)} from '${picture}?url';`);
      const filled = pictures.reduce(
        (text, _, i) => text.replace(`%picture${String(i)}%`, `\${picture${String(i)}}`),
        html.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${'),
      );
      return { code: `${imports.join('\n')}\nexport const html = \`${filled}\`;\n`, map: null };
    },
  };
}

function rendererFor(pictures: string[]): Record<string, (token: never) => string> {
  const image = ({ href, text }: Tokens.Image): string => {
    pictures.push(`./${href.replace(/^\.\//, '')}`);
    return `<img src="%picture${String(pictures.length - 1)}%" alt="${text}" loading="lazy">`;
  };
  const link = ({ href, text }: Tokens.Link): string => {
    const page = LOCAL_PAGE.exec(href);
    return `<a href="${page ? `/manual/${page[1] ?? ''}${page[2] ?? ''}` : href}">${text}</a>`;
  };
  return { image, link };
}
