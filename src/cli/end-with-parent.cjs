// Loaded into a process that a build has started: it ends when the build does, however that came about.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
