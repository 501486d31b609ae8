// Runs before anything else, on whatever Node started npm: the project's own Node (a dev dependency) must be the one that runs.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 0)) {
  console.error(
    `This command needs the project’s own Node 24, but Node ${process.versions.node} runs it.\nFix: run it by npm (\`npm run …\`) after \`npm ci\`, which installs that Node.`,
  );
  process.exit(1);
}
