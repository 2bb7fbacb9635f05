/** A team's board from late February to 1 April 2026. */
export const board = `id,title,type,status,created,started,finished,due,estimate,sprint,epic,labels,reopened
A-1,Sign in,Story,Done,2026-02-20,2026-02-23,2026-02-27,,2,,,,0
A-2,Cart,Story,Done,2026-03-02,2026-03-03,2026-03-05,2026-03-06,3,Sprint 1,Checkout,,0
A-3,Payment,Story,Done,2026-03-02,2026-03-04,2026-03-13,2026-03-10,5,Sprint 1,Checkout,,1
A-4,Cart is empty,Bug,Done,2026-03-09,2026-03-10,2026-03-10,,1,Sprint 1,,,0
A-5,Refund mail,Task,Done,2026-03-10,2026-03-12,2026-03-16,,2,Sprint 1;Sprint 2,Refunds,,
A-6,Vouchers,Story,In Progress,2026-03-16,2026-03-20,,,,,Checkout,,
A-7,Gift cards,Story,To Do,2026-03-25,,,,8,,,,
A-8,Total is wrong,Bug,To Do,2026-03-26,,,,,,,production,
A-9,Fax orders,Story,Won't Do,2026-03-03,,2026-03-11,,,,,,
A-10,Wish list,Story,To Do,2026-04-01,,,,,,,,
`;

/** Its sprints. */
export const sprints = `name,start,end,goal,met,committed
Sprint 1,2026-03-02,2026-03-13,Guests can pay,yes,10
Sprint 2,2026-03-16,2026-03-27,Guests get refunds,no,8
`;

const planColumns = 'id,title,type,status,created,started,finished,estimate,sprint';

/** The board on the day before a sprint starts: three items are planned. */
export const planBefore = `${planColumns}
B-1,Search,Story,To Do,2026-02-24,,,3,Spring
B-2,Filter,Story,To Do,2026-02-25,,,5,Spring
B-3,Sorting,Story,To Do,2026-03-02,,,2,Spring
`;

/** The same board after it: two of the three are done, and one that was added later. */
export const planAfter = `${planColumns}
B-1,Search,Story,Done,2026-02-24,2026-03-03,2026-03-06,3,Spring
B-2,Filter,Story,Done,2026-02-25,2026-03-05,2026-03-13,5,Spring
B-3,Sorting,Story,In Progress,2026-03-02,2026-03-12,,2,Spring
B-4,Hot fix,Story,Done,2026-03-09,2026-03-09,2026-03-10,1,Spring
`;

export const planSheet = (kind: 'sprint' | 'increment') => `name,kind,start,end
Spring,${kind},2026-03-03,2026-03-13
`;
