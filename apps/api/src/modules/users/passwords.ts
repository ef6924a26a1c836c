const MIN = 10;

/** Long enough to be worth guessing for years; what it is made of is nobody's business. */
export const passwordForm = {
  max: 1_024,
  pattern: new RegExp(`^[\\s\\S]{${MIN},}$`),
  patternWords: `must have at least ${MIN} characters`,
};
