/** Words as they are spoken: a figure is one, an abbreviation too. */
const wordsOf = (text: string) => text.match(/[a-zA-Z0-9’']+/g) ?? [];
export const sentencesIn = (text: string) =>
  text.split(/[.!?]+(?:\s+|$)/).filter((s) => wordsOf(s).length > 0);

/** Vowel groups, less a silent ending: the usual approximation of spoken syllables. */
function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = bare.replace(/(?:[^laeiouy]es|[^laeioutdy]ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

export const wordCount = (text: string): number => wordsOf(text).length;

/** Flesch-Kincaid school grade of a text (Kincaid 1975): 8 = read with ease at thirteen or fourteen. */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (spoken / words.length) - 15.59;
}
