const lang = { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' };
const content = { $ref: '#/definitions/content' };
const object = (tags: readonly string[], properties: object = {}, required: readonly string[] = []) => ({
  type: 'object',
  properties: { tag: { enum: tags }, lang, content, ...properties },
  required: ['tag', ...required],
  additionalProperties: false,
});
const style = {
  type: 'object',
  properties: {
    fontWeight: { enum: ['normal', 'bold'] },
    fontStyle: { enum: ['normal', 'italic'] },
    fontSize: { type: 'string' },
    marginTop: { type: ['number', 'string'] },
  },
  additionalProperties: false,
};

/** What Yomitan asks of `index.json`, as far as a dictionary of terms is concerned. */
export const INDEX = {
  type: 'object',
  required: ['title', 'revision', 'format'],
  properties: {
    title: { type: 'string', minLength: 1 },
    revision: { type: 'string', minLength: 1 },
    format: { const: 3 },
    sequenced: { type: 'boolean' },
    author: { type: 'string' },
    url: { type: 'string', pattern: '^https?://' },
    description: { type: 'string' },
    attribution: { type: 'string' },
    sourceLanguage: { type: 'string', pattern: '^[a-z]{2,3}$' },
    targetLanguage: { type: 'string', pattern: '^[a-z]{2,3}$' },
  },
  additionalProperties: false,
};

/** `term_bank_<n>.json`: rows of eight, whose definitions are texts or structured content. */
export const TERM_BANK = {
  definitions: {
    content: {
      oneOf: [
        { type: 'string' },
        { type: 'array', items: content },
        object(['span', 'div', 'ol', 'ul', 'li'], { style, title: { type: 'string' } }),
        object(['ruby', 'rt', 'rp', 'table', 'thead', 'tbody', 'tfoot', 'tr']),
        object(['a'], { href: { type: 'string', pattern: '^(?:https?:|\\?)' } }, ['href']),
      ],
    },
  },
  type: 'array',
  items: {
    type: 'array',
    minItems: 8,
    maxItems: 8,
    items: [
      { type: 'string', minLength: 1 },
      { type: 'string' },
      { type: ['string', 'null'] },
      { type: 'string' },
      { type: 'number' },
      {
        type: 'array',
        minItems: 1,
        items: {
          oneOf: [
            { type: 'string' },
            { type: 'object', properties: { type: { const: 'structured-content' }, content }, required: ['type', 'content'], additionalProperties: false },
          ],
        },
      },
      { type: 'integer' },
      { type: 'string' },
    ],
    additionalItems: false,
  },
};

/** `tag_bank_<n>.json`: name, category, order, notes, score. */
export const TAG_BANK = {
  type: 'array',
  items: {
    type: 'array',
    minItems: 5,
    maxItems: 5,
    items: [{ type: 'string', pattern: '^\\S+$' }, { type: 'string' }, { type: 'number' }, { type: 'string' }, { type: 'number' }],
    additionalItems: false,
  },
};
