/** KaTeX's faces that the explanations are set in; the others would be half a megabyte. */
const used = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'].concat(
  [1, 2, 3].map((size) => `KaTeX_Size${size}-Regular`),
);

/** A format that every browser with WebAssembly reads; the others are never asked for. */
const otherFormats = /,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g;

/** KaTeX's style with the faces that are used, each in one format. */
export function withUsedFonts(style: string): string {
  return style
    .replaceAll(/@font-face\{[^}]*\}/g, (face) =>
      used.some((name) => face.includes(`/${name}.woff2`)) ? face : '',
    )
    .replaceAll(otherFormats, '');
}
