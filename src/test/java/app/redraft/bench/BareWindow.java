package app.redraft.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

/** The least a JavaFX editor can be: what a start of Redraft is measured against. Its title changes with the first letter. */
public final class BareWindow extends Application {
    @Override
    public void start(Stage stage) {
        TextArea text = new TextArea();
        text.textProperty().addListener((property, before, now) -> stage.setTitle("Bare *"));
        stage.setTitle("Bare");
        stage.setScene(new Scene(text, 1100, 760));
        stage.show();
        text.requestFocus();
    }

    /** Starts without a launcher class, as Redraft does. */
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }
}
