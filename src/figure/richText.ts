/** The tags that plotly draws and a page may keep, with their closing forms. */
const allowedTag = /<\/?(?:sub|sup|i|b)>/g;

/** A label without its tags: "ε<sub>g</sub>" becomes "εg". */
export function plainText(label: string): string {
  return label.replace(allowedTag, '');
}

/** A label as HTML: its own sub, sup, i and b tags stay, all else is escaped. */
export function htmlText(label: string): string {
  const kept = label.match(allowedTag) ?? [];
  return label
    .split(allowedTag)
    .map((text, index) => (index === 0 ? '' : (kept[index - 1] ?? '')) + escapeHtml(text))
    .join('');
}

/** Text as it may stand between tags or in a quoted attribute, of HTML and of XML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
