/** Made by the analyzer before Storybook starts; not kept in the repository. */
declare module '*/custom-elements.json' {
  const manifest: object
  export default manifest
}
