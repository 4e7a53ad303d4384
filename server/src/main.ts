import { Logger } from '@nestjs/common';
import { createApp } from './create-app.js';
import { Config, ConfigError } from './platform/config/config.js';

try {
  const config = Config.from(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  new Logger('Start').log({
    msg: 'listening',
    address: config.publicUrl.origin,
    mode: config.mode,
    role: config.role,
  });
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
