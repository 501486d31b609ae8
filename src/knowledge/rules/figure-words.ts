import { LANGS, isLang, site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { type EntryFiles, textsOf } from '../entry-files.ts';
import { languageName } from '../language-name.ts';
import { findNearest } from '../nearest.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const error = reporter('figure-words', 'error');
const warning = reporter('figure-words', 'warning');

const KEY = /\{\{([^{}]*)\}\}/g;
/** Where the page puts words: a `<text>` that holds one key and nothing else. */
const FILLED = /<text\b[^>]*>\s*\{\{([\w-]+)\}\}\s*<\/text>/g;

/** A figure has a drawing and words; each `{{key}}` of the drawing has a label and each label a key; `alt`, caption and labels are in every language; a page shows it. */
export const rule: Rule = {
  id: 'figure-words',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const shown = figuresShown(entry);
      return [...entry.figures].flatMap(([name, { words, drawing }]) => {
        const missing = [`${name}.svg`, `${name}.yaml`].filter((file) => !entry.names.has(file));
        const file = words ?? drawing;
        if (!file) return [];
        const alone = missing.map((other) =>
          error(file, undefined, {
            message: `There is no \`${other}\` beside this file.`,
            fix: `write content/${entry.folder}/${other}, or remove ${file.path}.`,
          }),
        );
        const unused =
          shown.has(name) || missing.length > 0
            ? []
            : [
                warning(file, undefined, {
                  message: `No page shows the figure \`${name}\`.`,
                  fix: `write \`<Figure name="${name}" />\` in a page of content/${entry.folder}/, or remove its files.`,
                }),
              ];
        return [...alone, ...unused, ...(words ? checkTexts(words) : []), ...(words && drawing ? checkKeys(words, drawing) : [])];
      });
    });
  },
};

function figuresShown(entry: EntryFiles): Set<unknown> {
  const shown = new Set<unknown>();
  for (const [, file] of textsOf(entry)) {
    for (const node of nodesOf(file, 'mdxJsxFlowElement', 'mdxJsxTextElement'))
      if (node.name === 'Figure') for (const attribute of node.attributes) shown.add(attribute.value);
  }
  return shown;
}

type Words = Record<string, unknown>;
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value);
const wordsAt = (file: ContentFile, key: string): Words => (isWords(file.data) && isWords(file.data[key]) ? file.data[key] : {});

function checkTexts(file: ContentFile): Problem[] {
  const labels = Object.entries(wordsAt(file, 'labels')).flatMap(([key, label]) => (isWords(label) ? [{ keys: ['labels', key], texts: label }] : []));
  const texts = [
    ...(['alt', 'caption'] as const).flatMap((key) => (isWords(file.data) && key in file.data ? [{ keys: [key], texts: wordsAt(file, key) }] : [])),
    ...labels,
  ];
  return texts.flatMap(({ keys, texts }) => {
    const name = `\`${keys.join('.')}\``;
    const missing = LANGS.filter((lang) => !(lang in texts)).map((lang) =>
      (lang === site.reference ? error : warning)(file, file.pointOf(keys), {
        message: `${name} has no ${languageName(lang)} text.`,
        fix: `add \`${lang}:\` to ${name}.`,
      }),
    );
    const unknown = Object.keys(texts)
      .filter((key) => !isLang(key))
      .map((key) =>
        error(file, file.pointOf([...keys, key]), {
          message: `\`${key}\` under ${name} is no language of this site.`,
          fix: `use ${LANGS.join(', ')}, or add the language to src/site.ts.`,
        }),
      );
    return [...missing, ...unknown];
  });
}

function checkKeys(words: ContentFile, drawing: ContentFile): Problem[] {
  const labels = Object.keys(wordsAt(words, 'labels'));
  const filled = new Set([...drawing.text.matchAll(FILLED)].map((match) => match[1]));
  const written = [...drawing.text.matchAll(KEY)];
  const unlabelled = written.flatMap(({ 0: text, 1: key = '', index }) => {
    const point = drawing.pointAt(index);
    if (!filled.has(key))
      return [
        error(drawing, point, {
          message: `\`${text}\` is not alone in a \`<text>\` and stays in the drawing as it is.`,
          fix: 'write `<text …>{{key}}</text>`; a key has letters, digits, `_` and hyphens.',
        }),
      ];
    if (labels.includes(key)) return [];
    const nearest = findNearest(key, labels);
    return [
      error(drawing, point, {
        message: `\`${text}\` has no label.`,
        fix: `${nearest ? `did you mean \`${nearest}\`? Otherwise ` : ''}add \`${key}:\` to \`labels\` in ${words.path}.`,
      }),
    ];
  });
  const used = new Set(written.map((match) => match[1]));
  const unused = labels
    .filter((label) => !used.has(label))
    .map((label) =>
      warning(words, words.pointOf(['labels', label]), {
        message: `The drawing has no \`{{${label}}}\`.`,
        fix: `remove the label, or use it in ${drawing.path}.`,
      }),
    );
  return [...unlabelled, ...unused];
}
