/** Which ground a figure stands on. */
export type Theme = 'light' | 'dark';

/** The colours of a paper's figure, see palette.ts, by those of a page of either theme. */
type Colours = Readonly<Record<string, string>>;

/**
 * On the page lines have a contrast of at least 3 to 1 against their ground, and text 4.5 to 1: two of
 * the palette's colours are darker on white than on paper, and on dark ground its black is white.
 */
export const figureColours: Readonly<Record<Theme, Colours>> = {
  light: {
    '#ffffff': '#ffffff',
    '#1a1a1a': '#1a1a1a',
    '#595959': '#595959',
    '#e6e6e6': '#e6e6e6',
    '#0072b2': '#0072b2',
    '#d55e00': '#d55e00',
    '#009e73': '#00946c',
    '#cc79a7': '#c46a9c',
    '#e69f00': '#b37c00',
    '#56b4e9': '#2a93d0',
    '#000000': '#000000',
  },
  dark: {
    '#ffffff': '#14171c',
    '#1a1a1a': '#e4e6ea',
    '#595959': '#a3a9b3',
    '#e6e6e6': '#2c323b',
    '#0072b2': '#3d9be0',
    '#d55e00': '#f0813a',
    '#009e73': '#23b98e',
    '#cc79a7': '#dc8fbb',
    '#e69f00': '#e69f00',
    '#56b4e9': '#8fd0f7',
    '#000000': '#f2f2f2',
  },
};
