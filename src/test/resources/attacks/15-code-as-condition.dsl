[when]攻击=$它 : Report(io.github.ogireport.engine.Canary.touch())
