package weaver.soa.workflow.request;

/** LOOK-ALIKE, not the vendor's: the fields of the main table. */
public class MainTableInfo {

    private final Property[] elements;

    public MainTableInfo(Property... elements) {
        this.elements = elements.clone();
    }

    public Property[] getProperty() {
        return elements.clone();
    }
}
