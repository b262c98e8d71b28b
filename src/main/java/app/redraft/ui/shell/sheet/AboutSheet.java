package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What Redraft is, and every library in it with its licence. */
public final class AboutSheet {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 520;

    private final Texts texts = Texts.of("shell");
    private final TableView<Library> table = new TableView<>();

    /**
     * The sheet, with no libraries in it yet.
     *
     * @param done closes it
     */
    public Region node(Button done) {
        ImageView icon = new ImageView(WindowIcons.image(64));
        String version = Optional.ofNullable(AboutSheet.class.getPackage().getImplementationVersion())
                .orElseGet(() -> texts.get("about.development"));
        Label title = new Label(texts.get("about.title", version));
        title.getStyleClass().add("sheet-title");
        Label what = new Label(texts.get("about.what"));
        Label licence = new Label(texts.get("about.licence"));
        licence.getStyleClass().add("muted");
        VBox told = new VBox(title, what, licence);
        for (String words : List.of("about.dictionary", "about.languages", "about.spelling")) {
            Label credit = new Label(texts.get(words));
            credit.getStyleClass().addAll("muted", "small-type");
            told.getChildren().add(credit);
        }
        HBox head = new HBox(icon, told);
        head.getStyleClass().add("about-head");
        Label heading = new Label(texts.get("about.libraries"));
        heading.getStyleClass().add("sheet-heading");
        table.setId("libraryTable");
        table.getStyleClass().addAll("dense", "small-type");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("about.library", 280, Library::artifact),
                        column("about.version", 75, Library::version),
                        column("about.licence-column", 270, Library::licence)));
        VBox.setVgrow(table, Priority.ALWAYS);
        done.setText(texts.get("sheet.done"));
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        VBox sheet = new VBox(head, heading, table, foot);
        sheet.setId("aboutSheet");
        sheet.getStyleClass().add("sheet");
        sheet.setPrefSize(WIDTH, HEIGHT);
        sheet.setMaxSize(WIDTH, HEIGHT);
        return sheet;
    }

    /** Lists the libraries. */
    public void show(List<Library> libraries) {
        table.getItems().setAll(libraries);
    }

    private TableColumn<Library, String> column(String title, double width, Function<Library, String> value) {
        TableColumn<Library, String> column = new TableColumn<>(texts.get(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
