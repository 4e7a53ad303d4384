// Imported before everything else: an older Node would fail further on with words that help nobody.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Unknot needs Node 20.19 or newer to begin with; this is ${process.versions.node}.`);
  process.exit(1);
}
