/** What a token may do unless its plan says otherwise (the contract's own number). */
export const usualRateLimit = { requests: 60, per_seconds: 60 } as const;
