declare module '*.svg' {
  /** Address of the file in the build, with a hash in its name. */
  const address: string;
  export default address;
}
