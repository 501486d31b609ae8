import { answerWith } from '../_terms.ts';

export const GET = answerWith('turtle');
