/** What the product is about in one stretch of the sample; becomes a Jira epic. */
export type Goal = {
  readonly name: string;
  readonly things: readonly string[];
};

/** A team, its Jira project and how it works. Counts are a sprint's, both ends included. */
export type Team = {
  readonly key: 'CHK' | 'ACC' | 'AST';
  readonly name: string;
  readonly lead: string;
  readonly projectType: 'company-managed' | 'team-managed';
  readonly firstSprint: number;
  readonly stories: readonly [number, number];
  readonly tasks: readonly [number, number];
  readonly bugs: readonly [number, number];
  /** Half of the items take at most this many days, both days counted. */
  readonly cycleMedian: number;
  /** Days between two bugs found in production, while quality is as usual. */
  readonly escapeEvery: number;
  /** Whether the sample ends with the two things that a panel should notice: slower work, no escaped bugs. */
  readonly changes: boolean;
  readonly statuses: {
    readonly todo: readonly string[];
    readonly doing: readonly string[];
    readonly done: string;
    readonly abandoned: string;
  };
  readonly components: readonly string[];
  readonly goals: readonly Goal[];
};

/** Storefront's team with the two things that a panel should notice. */
export const CHECKOUT: Team = {
  key: 'CHK',
  name: 'Checkout',
  lead: 'Ana Ruiz',
  projectType: 'company-managed',
  firstSprint: 9,
  stories: [9, 13],
  tasks: [2, 4],
  bugs: [4, 6],
  cycleMedian: 5,
  escapeEvery: 4,
  changes: true,
  statuses: {
    todo: ['Backlog', 'Selected for Development'],
    doing: ['Analysis', 'Build', 'Review', 'Test'],
    done: 'Done',
    abandoned: "Won't Do",
  },
  components: ['Basket', 'Payment', 'Shipping', 'Confirmation'],
  goals: [
    {
      name: 'Guest checkout live',
      things: [
        'guest e-mail field',
        'guest order number',
        'guest address form',
        'guest receipt',
        'sign-in detour',
        'guest basket',
      ],
    },
    {
      name: 'One-page payment',
      things: ['payment form', 'card number field', 'expiry field', 'pay button', 'invoice address', 'order summary'],
    },
    {
      name: 'Wallets accepted',
      things: ['wallet button', 'wallet receipt', 'wallet refund', 'wallet error page', 'saved wallet'],
    },
    {
      name: 'Fewer abandoned baskets',
      things: ['basket reminder', 'saved basket', 'stock notice', 'delivery price', 'voucher field', 'basket total'],
    },
    {
      name: 'Split shipping',
      things: ['parcel list', 'second delivery day', 'shipping price', 'parcel tracking', 'pick-up point'],
    },
    {
      name: 'Gift cards',
      things: ['gift card code', 'gift card balance', 'gift message', 'gift card refund', 'gift card mail'],
    },
    {
      name: 'Refunds without a phone call',
      things: ['refund form', 'refund status', 'partial refund', 'return label', 'refund mail'],
    },
    {
      name: 'Checkout under two seconds',
      things: ['price service call', 'image sizes', 'payment script', 'address lookup', 'basket cache'],
    },
  ],
};

/** Storefront's other team. */
export const ACCOUNTS: Team = {
  key: 'ACC',
  name: 'Accounts',
  lead: 'Jonas Weber',
  projectType: 'team-managed',
  firstSprint: 2,
  stories: [7, 11],
  tasks: [2, 4],
  bugs: [2, 4],
  cycleMedian: 4,
  escapeEvery: 10,
  changes: false,
  statuses: {todo: ['To Do'], doing: ['In Progress', 'In Review'], done: 'Done', abandoned: 'Done'},
  components: ['Sign-in', 'Profile', 'Consent'],
  goals: [
    {
      name: 'Sign-in with passkeys',
      things: ['passkey prompt', 'second device', 'passkey list', 'fallback code', 'lost passkey page'],
    },
    {
      name: 'Account recovery in a minute',
      things: ['recovery mail', 'recovery code', 'locked account page', 'support hand-over', 'proof of address'],
    },
    {
      name: 'One address book',
      things: ['address list', 'default address', 'address check', 'company address', 'address import'],
    },
    {
      name: 'Consent centre',
      things: ['consent switch', 'consent history', 'cookie notice', 'data download', 'data deletion'],
    },
    {
      name: 'Family accounts',
      things: ['family invitation', 'child profile', 'shared basket', 'spending limit', 'family owner'],
    },
    {
      name: 'Order history for all',
      things: ['order list', 'order search', 'invoice download', 'old orders', 'order again button'],
    },
    {
      name: 'Loyalty points',
      things: ['points balance', 'points history', 'expiry notice', 'points at checkout', 'welcome bonus'],
    },
  ],
};
