package weaver.soa.workflow.request;

/** LOOK-ALIKE, not the vendor's: one detail table. */
public class DetailTable {

    private final Row[] elements;

    public DetailTable(Row... elements) {
        this.elements = elements.clone();
    }

    public Row[] getRow() {
        return elements.clone();
    }
}
