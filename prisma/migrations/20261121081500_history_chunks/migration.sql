-- AlterTable
ALTER TABLE "history_syncs" ADD COLUMN     "counted" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- The ends of a group's chat.
CREATE INDEX "messages_chat_partial" ON "messages"("chat", "id") WHERE "chat" IS NOT NULL;
