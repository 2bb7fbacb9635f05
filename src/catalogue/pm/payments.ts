/** What of a payment went back; a payment that says nothing of it was not refunded. */
export const refundedAmount = {when: {known: 'refunded'}, then: {field: 'refunded'}, otherwise: 0} as const;

/** A payment less what of it went back. */
export const netAmount = {minus: [{field: 'amount'}, refundedAmount]} as const;
