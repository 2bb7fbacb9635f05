/** Cells that say in words or signs that there is no value, as spreadsheets (`#N/A`, `#DIV/0!`, `#WERT!`), databases and data frames write them. */
const placeholders =
  /^(?:[-–—?.…]{1,3}|#[a-z/0]+[!?]?|<?na>?|n\/a|[nk]\. ?[av]\.|-?nan|nat|[(<]?null[)>]?|\\n|nil|none|undefined|\(blank\)|\(?empty\)?|unknown|tbd|0000-00-00( 00:00:00)?)$/i;

/** Whether a cell stands for "no value". Only for kinds where it cannot be a value: `NA` as text may be North America. */
export function isPlaceholder(text: string): boolean {
  return placeholders.test(text.trim());
}
