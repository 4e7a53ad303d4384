// node --import ./scripts/end-with-parent.mjs …: shuts down when the process that started this one is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
