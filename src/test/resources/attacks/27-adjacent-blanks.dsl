[then]{一}{二}=filled()
