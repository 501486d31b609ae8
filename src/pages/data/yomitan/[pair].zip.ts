import { answerWith, everyPair } from '../../_terms.ts';

export const getStaticPaths = everyPair;

export const GET = answerWith('yomitan');
