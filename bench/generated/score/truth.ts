/** What a correct reading says; a list holds acceptable values ("*" accepts anything), null is not scored. */
type Wanted = string | null | readonly (string | null)[];

export type TruthBlock = {
  readonly day: string | null;
  readonly start: Wanted;
  readonly end: Wanted;
  readonly title: string | readonly string[];
  readonly notes?: Wanted;
  /** Like notes, when the words may as well stand in the title. */
  readonly mention?: Wanted;
  readonly teacher?: Wanted;
  readonly room?: Wanted;
  readonly class?: Wanted;
  readonly weeks?: Wanted;
  /** Neither required nor punished. */
  readonly optional?: true;
};

export type HeaderTruth = Readonly<Partial<Record<'school' | 'class' | 'teacher' | 'term' | 'room' | 'week', Wanted>>>;

/** The truth.json of the corpus: what score.mjs there and scoreDocument here judge by. */
export type Truth = {
  readonly kind: string;
  readonly language: string;
  readonly layout: string;
  readonly header: HeaderTruth;
  readonly blocks: readonly TruthBlock[];
  /** No times are printed: the order within each day counts instead. */
  readonly ordered?: boolean;
  readonly only?: Readonly<Record<string, string>>;
  readonly page?: number;
};
