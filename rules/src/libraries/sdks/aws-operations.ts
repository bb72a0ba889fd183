import type { CommandFact, OperationFact } from '../library.js';

const key = { argument: 0, path: 'Key' };

/** What the methods of the clients do to records; lists of them come in pages. */
export const operations = {
  getItem: { does: 'reads', records: 'one', key, batch: 'BatchGetItem' },
  putItem: { does: 'changes', records: 'one', data: { argument: 0, path: 'Item' }, batch: 'BatchWriteItem' },
  updateItem: { does: 'changes', records: 'one', key },
  deleteItem: { does: 'deletes', records: 'one', key, batch: 'BatchWriteItem' },
  query: { does: 'reads', records: 'many' },
  scan: { does: 'reads', records: 'many' },
  getObject: { does: 'reads', records: 'one', key },
  headObject: { does: 'reads', records: 'one', key },
  putObject: { does: 'changes', records: 'one', key, data: { argument: 0, path: 'Body' } },
  deleteObject: { does: 'deletes', records: 'one', key, batch: 'DeleteObjects' },
  sendMessage: { does: 'creates', records: 'one', sends: true, batch: 'SendMessageBatch' },
  publish: { does: 'creates', records: 'one', sends: true, batch: 'PublishBatch' },
} satisfies Record<string, OperationFact>;

const command = (operation: OperationFact): CommandFact => ({ kind: 'command', new: true, operation });

/** The same as commands; those of documents have names of their own. */
export const commands = {
  GetItemCommand: command(operations.getItem), GetCommand: command(operations.getItem),
  PutItemCommand: command(operations.putItem), PutCommand: command(operations.putItem),
  UpdateItemCommand: command(operations.updateItem), UpdateCommand: command(operations.updateItem),
  DeleteItemCommand: command(operations.deleteItem), DeleteCommand: command(operations.deleteItem),
  QueryCommand: command(operations.query), ScanCommand: command(operations.scan),
  GetObjectCommand: command(operations.getObject), HeadObjectCommand: command(operations.headObject),
  PutObjectCommand: command(operations.putObject), DeleteObjectCommand: command(operations.deleteObject),
  SendMessageCommand: command(operations.sendMessage), PublishCommand: command(operations.publish),
};
