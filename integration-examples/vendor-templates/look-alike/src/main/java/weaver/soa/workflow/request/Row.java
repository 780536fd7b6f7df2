package weaver.soa.workflow.request;

/** LOOK-ALIKE, not the vendor's: one row of a detail table. */
public class Row {

    private final Cell[] elements;

    public Row(Cell... elements) {
        this.elements = elements.clone();
    }

    public Cell[] getCell() {
        return elements.clone();
    }
}
