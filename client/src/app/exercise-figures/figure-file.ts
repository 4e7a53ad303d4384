/** What the build writes for each exercise and the browser fetches: shapes with roles of colour, never colours. */
export interface FigureFile {
  /** The body side the picture shows at work; absent where the picture has no side. */
  drawnSide?: BodySide;
  /** One sentence that says what a drawing cannot. */
  cue?: string;
  poses: FigurePose[];
}

export type BodySide = 'left' | 'right';

export interface FigurePose {
  /** The visible window in figure units (an adult stands 200 tall): x, y, width, height; y points down. */
  window: readonly [number, number, number, number];
  /** Size against the neighbouring poses; 1 where absent. */
  zoom?: number;
  /** What lies outside the window is cut off. */
  clipped?: boolean;
  /** In a habit: how it often looks, and what to try. */
  verdict?: Verdict;
  shapes: FigureShape[];
}

export type Verdict = 'avoid' | 'do';

/** Roles of colour; the component's style sheet maps them to tokens. */
export type Ink =
  'skin' | 'skin-far' | 'line' | 'prop' | 'prop-fill' | 'prop-dark' | 'accent' | 'cold' | 'paper' | 'ball';

export interface FigureShape {
  /** SVG path data. */
  d: string;
  fill?: Ink;
  line?: Ink;
  /** Width of the line. */
  width?: number;
  opacity?: number;
  /** SVG dash pattern of the line. */
  dash?: string;
  /** SVG transform. */
  move?: string;
  /** The line lies behind the fill, so that overlapping parts of one body share one outline. */
  outlined?: boolean;
}
