/** Topics of the package's experiments, and how the names of theirs begin. */
const beginnings = [
  ['Distillation', /^(teacher-student|kd-|phase-)/],
  ['Chains of learners', /^(self-distillation|ridge-self|weak-to-strong)/],
  ['The best there is', /^(bayes|binary|committee-specialisation)/],
  ['Double descent', /^(double-descent|anisotropic|early-stopping)/],
  ['Committees', /^(committee|capacity)/],
  ['Cures of distillation', /^(crossfit|correction)/],
  ['Information', /^(pid|nuisance-angle)/],
  ['Tables of data', /^(tabular|rid-|nuisance-teacher)/],
  ['Others', /./],
] as const;

/** The names of topics, in the order of the page. */
export const topics: readonly string[] = beginnings.map(([topic]) => topic);

/** The topic of an experiment by its name. */
export function topicOf(name: string): string {
  return beginnings.find(([, beginning]) => beginning.test(name))?.[0] ?? 'Others';
}
