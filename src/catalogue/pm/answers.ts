/** Answers to different questions do not add up. An answer whose question is not known says nothing against it. */
export const severalQuestions = {over: [{field: 'questions'}, 1]} as const;
