import { NOTE_TYPE } from './anki-notes.ts';

/** Time of all that is in a package, in seconds: a package holds no date, so that the same terms give the same bytes. */
export const EPOCH = 1_577_836_800;

const CSS = `.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.6; text-align: center; }
.term { font-size: 1.6em; }
.summary { margin-block: 0.8em; }
.reading, .link { font-size: 0.8em; opacity: 0.7; }
:lang(zh) { font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
:lang(ja) { font-family: 'Hiragino Sans', 'Noto Sans CJK JP', 'Yu Gothic', sans-serif; }
:lang(ko) { font-family: 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif; }
`;

/** Tables of `collection.anki2`, the schema (version 11) that every version of Anki reads. https://github.com/ankidroid/Anki-Android/wiki/Database-Structure */
export const TABLES = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** The one row of `col` that is not a number: note types, decks and their options, as Anki keeps them. */
export function collectionRow({ deck, model }: { deck: { id: number; name: string }; model: number }): Record<'conf' | 'models' | 'decks' | 'dconf', string> {
  const field = (name: string, ord: number) => ({ name, ord, font: 'Arial', size: 20, media: [], rtl: false, sticky: false });
  const noteType = {
    id: model,
    name: NOTE_TYPE,
    type: 0,
    mod: EPOCH,
    usn: -1,
    sortf: 0,
    did: deck.id,
    flds: [field('Front', 0), field('Back', 1)],
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: '{{Front}}', afmt: '{{FrontSide}}<hr id="answer">{{Back}}', bqfmt: '', bafmt: '', did: null }],
    css: CSS,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
  const deckOf = ({ id, name }: { id: number; name: string }) => ({
    id,
    name,
    desc: '',
    mod: EPOCH,
    usn: -1,
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  });
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  };
  const conf = {
    activeDecks: [1],
    addToCur: true,
    collapseTime: 1200,
    curDeck: 1,
    curModel: model,
    dueCounts: true,
    estTimes: true,
    newSpread: 0,
    nextPos: 1,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  };
  return {
    conf: JSON.stringify(conf),
    models: JSON.stringify({ [model]: noteType }),
    decks: JSON.stringify({ 1: deckOf({ id: 1, name: 'Default' }), [deck.id]: deckOf(deck) }),
    dconf: JSON.stringify({ 1: options }),
  };
}
