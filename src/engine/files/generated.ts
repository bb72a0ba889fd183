/** How much of a text is searched for a header that says it is generated, in characters. */
const headerLength = 1_000;
const generatedHeader = /@generated\b|\bDO NOT EDIT\b/;

/** Whether the header of a text says that a program wrote it. */
export function isGenerated(text: string): boolean {
  return generatedHeader.test(text.slice(0, headerLength));
}
