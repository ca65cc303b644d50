type Data = Record<string, unknown>;

/** A valid online problem as a file states it, with changes of its networks and of itself. */
export function onlineInput(student: Data = {}, truth: Data = {}, problem: Data = {}): Data {
  return {
    protocol: 'online',
    time: 10,
    networks: [
      { name: 'truth', hidden: 2, activation: 'erf', ...truth },
      {
        name: 'student',
        hidden: 2,
        activation: 'erf',
        learnsFrom: 'truth',
        rate: 0.1,
        ...student,
      },
    ],
    ...problem,
  };
}

/** A valid online problem with a frozen teacher, which the student learns from, after the student. */
export function withTeacher(teacher: Data = {}, problem: Data = {}): Data {
  const { networks, ...rest } = onlineInput({ learnsFrom: 'teacher' });
  const frozen = { name: 'teacher', hidden: 2, activation: 'erf', ...teacher };
  return { ...rest, networks: [...(networks as Data[]), frozen], ...problem };
}
