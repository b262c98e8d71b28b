-- Conversations with the assistant, found again by their document. They expire and are deleted as the texts of results are.
-- The long column comes last, so that lists need not read it.
CREATE TABLE ai_conversations (
    id        TEXT NOT NULL PRIMARY KEY,
    saved_at  TEXT NOT NULL,    -- UTC
    revision  INTEGER NOT NULL, -- how many times it was kept
    document  TEXT NOT NULL,    -- the real path of the document it was last about; empty for one without a file
    opening   TEXT NOT NULL,    -- the beginning of its first question
    questions INTEGER NOT NULL,
    format    INTEGER NOT NULL, -- of the content
    content   TEXT NOT NULL     -- JSON
);

CREATE INDEX ai_conversations_saved_at ON ai_conversations (saved_at);

-- Every document a conversation is found by: one that was saved under another name has both.
CREATE TABLE ai_conversation_documents (
    document TEXT NOT NULL,
    id       TEXT NOT NULL, -- in ai_conversations
    PRIMARY KEY (document, id)
) WITHOUT ROWID;

CREATE TRIGGER ai_conversations_deleted AFTER DELETE ON ai_conversations
BEGIN
    DELETE FROM ai_conversation_documents WHERE id = OLD.id;
END;

PRAGMA user_version = 10;
