/** The package brings no types of its own. 1.2.0 was published without its built files: stay on 1.1.3. */
declare module 'myanmar-tools' {
  const tools: {
    readonly ZawgyiDetector: new () => { getZawgyiProbability(text: string): number };
    readonly ZawgyiConverter: new () => { zawgyiToUnicode(text: string): string };
  };
  export default tools;
}
