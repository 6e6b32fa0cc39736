/** From so many subjects on, laying out a plan takes long: keys would go without an answer for more than half a second. */
export const largePlan = 1000;
