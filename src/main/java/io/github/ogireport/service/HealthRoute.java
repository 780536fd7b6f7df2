package io.github.ogireport.service;

/** {@code GET /health}: that the service answers. While it stops, this is refused like everything else. */
final class HealthRoute implements Route {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Work work(Request request) {
        return Work.of(Answer.object(json -> json.writeStringField("status", "UP")));
    }
}
