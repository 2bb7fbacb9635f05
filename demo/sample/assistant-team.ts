import {ACCOUNTS, CHECKOUT, type Team} from './teams.ts';

/** The team of the second product, on a board of its own. */
const ASSISTANT: Team = {
  key: 'AST',
  name: 'Assistant',
  lead: 'Noor Haddad',
  projectType: 'company-managed',
  firstSprint: 1,
  stories: [6, 9],
  tasks: [3, 5],
  bugs: [2, 3],
  cycleMedian: 6,
  escapeEvery: 13,
  changes: false,
  statuses: {
    todo: ['Backlog', 'Ready'],
    doing: ['Data', 'Build', 'Evaluation'],
    done: 'Done',
    abandoned: "Won't Do",
  },
  components: ['Model', 'Chat', 'Data'],
  goals: [
    {
      name: 'Chat on every page',
      things: ['chat window', 'greeting', 'chat history', 'hand-over note', 'closing question'],
    },
    {name: 'Answers about deliveries', things: ['delivery intent', 'parcel lookup', 'delay message', 'carrier list']},
    {name: 'Answers about returns', things: ['return intent', 'return label answer', 'refund date', 'exchange offer']},
    {name: 'Suggested answers', things: ['suggestion list', 'suggestion feedback', 'tone setting', 'answer length']},
    {
      name: 'Five languages',
      things: ['French answers', 'Dutch answers', 'Polish answers', 'language switch', 'Danish answers'],
    },
  ],
};

/** Both teams on the shared board, and the one on the second. */
export const SHOP_TEAMS: readonly Team[] = [CHECKOUT, ACCOUNTS];
export const ASSISTANT_TEAMS: readonly Team[] = [ASSISTANT];
