/** A question whose learners see a sample many times, narrowed to that; fails for any other. */
export function batchOf<Asked extends { protocol: string }>(
  question: Asked,
): Extract<Asked, { protocol: 'batch' }> {
  if (isBatch(question)) return question;
  throw new Error(`the protocol is ${question.protocol}, not batch`);
}

function isBatch<Asked extends { protocol: string }>(
  question: Asked,
): question is Extract<Asked, { protocol: 'batch' }> {
  return question.protocol === 'batch';
}
