-- Where each call went: a host, never a whole address. Beside the table of the calls, whose columns scripts rely on.
CREATE TABLE ai_places (
    id   TEXT NOT NULL PRIMARY KEY, -- the call in ai_interactions
    host TEXT NOT NULL              -- with the port where it is not the usual one
) WITHOUT ROWID;

-- An attempt that is made again gives its id away.
CREATE TRIGGER ai_places_follow AFTER UPDATE OF id ON ai_interactions
BEGIN
    UPDATE ai_places SET id = NEW.id WHERE id = OLD.id;
END;

PRAGMA user_version = 6;
