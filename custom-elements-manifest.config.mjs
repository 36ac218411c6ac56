/** Private members are nobody's business: without this they show up in the docs and as controls. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    const isPublic = ({name, privacy}) => privacy !== 'private' && privacy !== 'protected' && !/^#|Callback$/.test(name)
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic)
        if (declaration.attributes)
          declaration.attributes = declaration.attributes.filter(({fieldName}) => !fieldName?.startsWith('_'))
      }
    }
  },
})

/** An element's tag stands in its class, as it is defined under whatever prefix; the manifest wants the usual one. */
const tagOfClass = () => ({
  name: 'tag-of-class',
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        const tag = declaration.members?.find(({name, static: isStatic}) => isStatic && name === 'tag')?.default
        if (declaration.kind !== 'class' || !tag) continue
        declaration.tagName = `xero-${tag.replaceAll(/['"]/g, '')}`
        declaration.customElement = true
        declaration.members = declaration.members.filter((member) => !member.static)
        module.exports ??= []
        module.exports.push({
          kind: 'custom-element-definition',
          name: declaration.tagName,
          declaration: {name: declaration.name, module: module.path},
        })
      }
    }
  },
})

export default {
  globs: ['components/*/*.ts'],
  exclude: ['components/base/*', 'components/parts/*', 'components/**/*.styles.ts', 'components/**/*.words.ts'],
  outdir: '.',
  litelement: true,
  plugins: [tagOfClass(), publicOnly()],
}
