import type { Lang } from '../site.ts';

/** Marks text that an author has to replace; the rule `placeholder` finds what is left of it. */
export const PLACEHOLDER = 'TODO';

const T = PLACEHOLDER;

/** What a language's file says until it is written; the same advice in each language. */
interface Wording {
  term: string;
  title: string;
  summary: string;
  asks: [string, string];
  body: string;
  see: string;
}

const ENGLISH: Wording = {
  term: 'term',
  title: 'title',
  summary: 'one sentence that says what it is and sets it apart.',
  asks: ['a question of a learner who lacks the term?', 'another one?'],
  body: 'what it is and what it is for; then the facts, the limits, and what people mix up.',
  see: 'what it teaches about',
};

const WORDINGS: Partial<Record<Lang, Wording>> = {
  zh: {
    term: '术语',
    title: '标题',
    summary: '用一句话说明它是什么、有何不同。',
    asks: ['不知道这个术语的人会怎么问？', '还会怎么问？'],
    body: '先写它是什么、有什么用，再写要点、限制和容易混淆的地方。',
    see: '要讲的概念：',
  },
  ja: {
    term: 'ようご',
    title: 'タイトル',
    summary: '何であり、何が違うのかを一文で書く。',
    asks: ['用語を知らない人ならどう尋ねる？', 'ほかの尋ね方は？'],
    body: 'まず何であり何のためのものかを書き、次に要点、制限、まぎらわしい点を書きます。',
    see: '扱う概念：',
  },
  ko: {
    term: '용어',
    title: '제목',
    summary: '무엇이고 무엇이 다른지 한 문장으로 쓰기.',
    asks: ['용어를 모르는 사람은 어떻게 물을까?', '달리 묻는다면?'],
    body: '무엇이고 무엇에 쓰는지 먼저 쓰고, 이어서 요점과 제한, 헷갈리기 쉬운 점을 씁니다.',
    see: '다룰 개념:',
  },
};

const wordingOf = (lang: Lang): Wording => WORDINGS[lang] ?? ENGLISH;

/** Text of each file of a new concept, by its name. They pass the check but for warnings that they are to be filled in. */
export function buildConceptFiles(id: string, category: string, categories: readonly string[], langs: readonly Lang[]): Map<string, string> {
  const meta = [
    `category: ${category} # ${T}: one of ${categories.join(', ')}`,
    `kind: term # ${T}: service, feature, term, pattern, comparison or command`,
    'relations: {}',
    'sources: []',
  ];
  const texts = langs.map((lang): [string, string] => {
    const { term, summary, asks, body } = wordingOf(lang);
    return [
      `${lang}.mdx`,
      page([`term: "${T} ${term} ${id}"`, `summary: "${T} ${summary}"`, 'asks:', ...asks.map((ask) => `  - "${T} ${ask}"`)], `${T} ${body}`),
    ];
  });
  return new Map([['concept.yaml', `${meta.join('\n')}\n`], ...texts]);
}

/** Text of each file of a new note about some concepts, by its name. They pass the check but for warnings that they are to be filled in. */
export function buildNoteFiles(id: string, concepts: readonly string[], langs: readonly Lang[]): Map<string, string> {
  const meta = [`kind: guide # ${T}: guide or lab`, `concepts: [${concepts.join(', ')}] # ${T}: what it teaches, in reading order`, 'sources: []'];
  const texts = langs.map((lang): [string, string] => {
    const { title, summary, see } = wordingOf(lang);
    return [
      `${lang}.mdx`,
      page([`title: "${T} ${title} ${id}"`, `summary: "${T} ${summary}"`], `${T} ${see} ${concepts.map((concept) => `[[${concept}]]`).join(' ')}`),
    ];
  });
  return new Map([['note.yaml', `${meta.join('\n')}\n`], ...texts]);
}

const page = (frontmatter: readonly string[], body: string): string => `---\n${frontmatter.join('\n')}\n---\n\n${body}\n`;
