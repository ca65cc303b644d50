import type * as PlotlyTypes from 'plotly.js-dist-min';
import address from 'plotly.js-cartesian-dist-min/plotly-cartesian.min.js?url';

/** Plotly's bundle of curves, areas and heat maps: loaded by a tag, as it is no module. */
let loaded: Promise<typeof PlotlyTypes> | undefined;

/** What the bundle leaves behind. */
function library(): typeof PlotlyTypes | undefined {
  return Reflect.get(globalThis, 'Plotly') as typeof PlotlyTypes | undefined;
}

/** Plotly, loaded when it is first needed. @throws Error (the promise rejects) when it cannot be. */
export function plotly(): Promise<typeof PlotlyTypes> {
  loaded ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const started = library();
      if (started) resolve(started);
      else reject(new Error('Plotly did not start'));
    };
    script.onerror = () => {
      reject(new Error(`Plotly could not be loaded from ${address}`));
    };
    document.head.append(script);
  });
  return loaded;
}
