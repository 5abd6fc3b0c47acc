import { Command } from 'commander';
import { type Configuration, readConfiguration } from '../config.ts';
import { checkDatabase } from './doctor/database.ts';
import { failure, type Finding, warn } from './doctor/finding.ts';
import { checkDataFolder, checkEmbedded, checkNames, checkNode, checkPort, checkTexts } from './doctor/machine.ts';
import { checkMail, checkRedis, checkTelegram, checkWhatsAppCloud } from './doctor/services.ts';

/** `suar doctor`: what is wrong with this machine or its configuration, and how to mend it. Changes nothing of either. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Say what is wrong with this machine or its configuration, and how to mend it.')
    .option('--json', 'print a JSON array of {verdict, name, finding, mend}')
    .addHelpText('after', '\nWorks while the service runs. Exit code 1 when anything fails; warnings do not.')
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine(process.env, process.cwd());
      process.stdout.write(json === true ? `${JSON.stringify(findings)}\n` : findings.map(inWords).join(''));
      if (findings.some(({ verdict }) => verdict === 'fail')) process.exitCode = 1;
    });
}

async function examine(environment: NodeJS.ProcessEnv, folder: string): Promise<Finding[]> {
  const before = [checkNode(process.version), checkNames(environment)];
  let configuration: Configuration;
  try {
    configuration = readConfiguration(environment, folder);
  } catch (error) {
    return [...before, failure('configuration', error)];
  }
  const [database, services, port] = await Promise.all([
    examineDatabase(configuration),
    examineServices(configuration),
    checkPort(configuration),
  ]);
  return [
    ...before,
    ...checkDataFolder(configuration.dataFolder),
    checkTexts(configuration.defaultLanguage),
    ...database,
    ...services,
    port,
  ];
}

async function examineDatabase(configuration: Configuration): Promise<Finding[]> {
  if (configuration.databaseUrl !== undefined) return checkDatabase(configuration);
  const { finding, begun } = await checkEmbedded(configuration.dataFolder);
  if (finding.verdict === 'fail') return [finding];
  if (begun) return [finding, ...(await checkDatabase(configuration))];
  return [finding, warn('staff', 'nobody is there yet', 'Start Suar: it prints a link for the first sign-in.')];
}

async function examineServices(configuration: Configuration): Promise<Finding[]> {
  const { redisUrl, telegram, whatsapp, whatsAppCloud } = configuration;
  const [redis, mail, bot, cloud] = await Promise.all([
    redisUrl === undefined ? [] : checkRedis(redisUrl),
    checkMail(configuration),
    telegram === undefined ? [] : checkTelegram(telegram),
    whatsAppCloud === undefined ? [] : checkWhatsAppCloud(whatsAppCloud),
  ]);
  const messengers = [bot, cloud].flat();
  // Our WhatsApp numbers are examined by their rows.
  if (messengers.length > 0 || whatsapp !== undefined) return [...redis, ...mail, ...messengers];
  return [...redis, ...mail, warn('telegram', 'not configured: only the web chat is open', 'Set TELEGRAM_BOT_TOKEN.')];
}

/** `fail  port  — 127.0.0.1:80 cannot be used (EACCES). Only root may …` */
function inWords({ verdict, name, finding, mend }: Finding): string {
  return `${verdict.padEnd(4)}  ${name.padEnd(14)}  — ${finding}.${mend === '' ? '' : ` ${mend}`}\n`;
}
