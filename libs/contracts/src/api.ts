export interface paths {
  '/api/v1/appeals/{appealId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Appeal.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/answers/{position}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Attempts.save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/chain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempts.chain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Attempts.finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempts.form'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempts.result'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attempts/{attemptId}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Attempts.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bodies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reference.listBodies'];
    put?: never;
    post: operations['Reference.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Case.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{caseId}/closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Case.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{caseId}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Case.record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{caseId}/void-effects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Void.effects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{caseId}/voids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Void.propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clock/advance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Clock.advance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Contest.list'];
    put?: never;
    post: operations['Contest.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Contest.show'];
    put: operations['Contest.revise'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Appeal.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/applications/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Candidate.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Ranking.assessments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/beacon-commitments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Contest.commit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/beacon-reveals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Contest.reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/candidate-set': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Candidate.seal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Case.list'];
    put?: never;
    post: operations['Case.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Live.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Evidence.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/funnel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures.funnel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/item-bank': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Pins.pinBank'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/item-banks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Pins.offered'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/log-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Standing.entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/marking-progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MarkingProgress.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/marks-closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Ranking.standing'];
    put?: never;
    post: operations['Ranking.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offers.list'];
    put?: never;
    post: operations['Offers.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/practical-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Pins.pinTasks'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Progress.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/publication-signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Contest.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/ranking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Ranking.ranking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/rerun': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Void.rerun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/rerun-secretaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Supervised.secretaries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/restricted-evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Evidence.restricted'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/restricted-evidence-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Evidence.approvals'];
    put?: never;
    post: operations['Evidence.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Contest.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Sitting.show'];
    put?: never;
    post: operations['Sitting.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sitting.attend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sitting.count'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting/motions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sitting.move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sitting.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/sitting/votes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sitting.vote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/supervision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Standing.standing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Contest.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/test-language': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Pins.language'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/voids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Void.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contests/{contestId}/works': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Works.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures/{regionId}/contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures.contests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/grounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Case.grounds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health.health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-banks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Banks.list'];
    put?: never;
    post: operations['Banks.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-banks/{bankId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Banks.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-banks/{bankId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Banks.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-banks/{bankId}/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Banks.import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/item-banks/{bankId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Banks.items'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.checkpoint'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogKeys.keys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/proof/consistency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.consistency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/proof/inclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.inclusion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/tile/{level}/{n1}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.tile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/tile/{level}/{n1}/{n2}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.tile2'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/tile/{level}/{n1}/{n2}/{n3}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.tile3'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/log/tile/{level}/{n1}/{n2}/{n3}/{n4}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Log.tile4'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Session.me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/appeal-clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Appeal.clock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Appeal.own'];
    put?: never;
    post: operations['Appeal.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/application': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Candidate.own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempts.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offers.decision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/offer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offers.own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/offer/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offers.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/offer/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offers.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Candidate.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['openapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Operations.health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reference.regions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rulesets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reference.rulesets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rulesets/{rulesetId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reference.ruleset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rulesets/{rulesetId}/earliest-windows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reference.earliestWindows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Session.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Session.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/staff-grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grant.list'];
    put?: never;
    post: operations['Grant.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/staff-grants/{grantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Grant.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/supervised-contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Supervised.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/voids/{voidId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Void.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/voids/{voidId}/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Void.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/voids/{voidId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Void.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/works/{workCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Works.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/works/{workCode}/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Works.mark'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AdvanceClock: {
      /** @description How far, in milliseconds; the clock never goes back. */
      ms: number;
    };
    AffectedOffer: {
      /** @example 234-567-89B */
      code: string;
      status: string;
    };
    AnswerView: {
      position: number;
      /** @description The task. */
      task: string;
      /** @description What was answered; empty for nothing. */
      text: string;
    };
    AppealBody: {
      /**
       * @description What is wrong, as it looks to the candidate.
       * @enum {string}
       */
      symptom:
        | 'interrupted'
        | 'item-wrong'
        | 'result-wrong'
        | 'marks-wrong'
        | 'refused-wrongly'
        | 'conflict-of-interest'
        | 'anonymity-broken'
        | 'procedure-broken';
    };
    AppealClockView: {
      /** @description Null while there is no decision to count from. */
      fileUntil: number | null;
      isOpen: boolean;
    };
    AppealCounts: {
      open: number;
      upheld: number;
      dismissed: number;
    };
    AppealDecisionBody: {
      /** @enum {string} */
      outcome: 'upheld' | 'dismissed';
      /** @description upheld: breach-found; dismissed: no-breach, no-effect, too-late, not-understood. */
      reason: string;
    };
    AppealView: {
      /** Format: uuid */
      appealId: string;
      /** Format: uuid */
      contestId: string;
      /** @enum {string} */
      symptom:
        | 'interrupted'
        | 'item-wrong'
        | 'result-wrong'
        | 'marks-wrong'
        | 'refused-wrongly'
        | 'conflict-of-interest'
        | 'anonymity-broken'
        | 'procedure-broken';
      /** @enum {string} */
      status: 'open' | 'upheld' | 'dismissed';
      reason: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      filedAt: number;
      /** @description Silence until then means refused. */
      reviewUntil: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      decidedAt: number | null;
      /** @example 234-567-89B */
      candidateCode: string;
    };
    ApprovalAnswer: {
      /** @description Different officials whose approval stands. */
      approvals: number;
      needed: number;
      /** @description Whether one of them is the one who asks. */
      isMine: boolean;
      /** @description Until when the evidence can be opened; null while too few approve. */
      until: number | null;
    };
    ApprovalBody: {
      /** @description Root of the items that were read; refused if it is another by now. */
      root?: string;
    };
    AssessmentView: {
      /** @example 234-567-89B */
      code: string;
      points: number;
      marks: components['schemas']['MemberMarksView'][];
      /** @description Where members are too far apart. */
      gaps: components['schemas']['GapView'][];
    };
    AttemptView: {
      /** Format: uuid */
      attemptId: string;
      stage: number;
      /** @enum {string} */
      kind: 'choice' | 'text';
      /** @enum {string} */
      status: 'ready' | 'open' | 'closed' | 'scored';
      /** @description How many questions or tasks. */
      positions: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      windowFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      windowUntil: number;
      /** @description Milliseconds somebody would get who started now. */
      allowedMs: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      startedAt: number | null;
      /** @description When the time is up. */
      effectiveDeadline: number | null;
      /** @description Until when a save that was sent in time may arrive. */
      closesAt: number | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      finishedAt: number | null;
      /** @description The clock by which all of this is decided. */
      now: number;
    };
    BankApproved: {
      /** Format: uuid */
      bankId: string;
      root: string;
      items: number;
    };
    BankCellView: {
      code: string;
      /** @description Items of this section, enemies counted once. */
      groups: number;
    };
    BankCreated: {
      /** Format: uuid */
      bankId: string;
    };
    BankItem: {
      code: string;
      act: string;
      article: string;
      stem: string;
      options: components['schemas']['ItemOptions'];
      /** @enum {string} */
      key: 'a' | 'b' | 'c' | 'd';
      source: string;
      /** @description Of one such group a form holds at most one item. */
      enemies: string;
      /** @description The salted commitment to the item; the root of the bank covers it. */
      content: string;
    };
    BankPinned: {
      /** Format: uuid */
      bankId: string;
      bankRoot: string;
    };
    BankView: {
      /** Format: uuid */
      bankId: string;
      title: string;
      /** @enum {string} */
      language: 'kk' | 'ru' | 'en';
      regionId: string | null;
      /** @enum {string} */
      status: 'draft' | 'approved';
      /** @description Root over the salted items, once approved. */
      root: string | null;
      items: number;
    };
    BeaconView: {
      commitments: components['schemas']['PartySecrets'];
      reveals: components['schemas']['PartySecrets'];
      /** @description The combined secrets, once all are revealed. */
      value: string | null;
      /** @description A secret not revealed by then suspends the contest. */
      revealUntil: number | null;
    };
    BodyView: {
      /** Format: uuid */
      id: string;
      regionId: string;
      name: components['schemas']['TextsDto'];
    };
    CaseCounts: {
      open: number;
      closed: number;
    };
    CaseView: {
      /** Format: uuid */
      caseId: string;
      /** Format: uuid */
      contestId: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      ground: string;
      /** Format: uuid */
      openedBy: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      openedAt: number;
      /** @enum {string|null} */
      outcome: 'no-breach' | 'no-effect' | 'voided' | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      closedAt: number | null;
      findings: components['schemas']['FindingView'][];
      /**
       * Format: uuid
       * @description The void that stands on this case.
       */
      voidId: string | null;
    };
    ChainView: {
      /** Format: uuid */
      attemptId: string;
      head: string;
      count: number;
      links: components['schemas']['LinkView'][];
    };
    ClockAnswer: {
      /** @description What the clock says now, in milliseconds. */
      now: number;
    };
    ClosureStandingView: {
      /** @enum {string} */
      state: 'not-open' | 'marking' | 'ready' | 'closed' | 'voided';
      /** @description Sheets that members still owe, of nobody whose. */
      missing: number;
    };
    ClosureView: {
      /** @description Index of the stage, from 0. */
      stage: number;
      works: number;
      /** @description False while a tie waits for the log: the ranking follows within seconds. */
      isRanked: boolean;
    };
    CommitmentBody: {
      /** @enum {string} */
      party: 'secretary' | 'publisher' | 'department';
      commitment: string;
    };
    CompositionView: {
      commission: components['schemas']['SeatDto'][];
      /** Format: uuid */
      departmentStaffId: string | null;
      /** Format: uuid */
      bankId: string | null;
      /** @description What the bank holds for each section. */
      bankCells: components['schemas']['BankCellView'][];
      /** @description Practical tasks stored; their texts are not read back. */
      tasksCount: number;
      /** @description Null for an original contest. */
      rerun: components['schemas']['RerunTermsView'] | null;
      /** @description Roles that have signed the publication. */
      signedBy: string[];
      signers: components['schemas']['SignerView'][];
      /** @description What the draft still lacks; empty when ready. */
      missing: string[];
    };
    ConsistencyAnswer: {
      from: number;
      to: number;
      /** @description Hashes in hexadecimal, from the leaf upwards. */
      hashes: string[];
    };
    ContestDraftDto: {
      /** Format: uuid */
      bodyId: string;
      /** @description Id of a ruleset; its latest version is taken. */
      rulesetId: string;
      /** @description Title of the post. */
      title: components['schemas']['TextsDto'];
      /** @description Category of the post, such as C-R-4. */
      category: string;
      /** @description If left out, the earliest allowed dates. */
      windows?: components['schemas']['WindowsDto'];
      /** @description Who keeps the shares of identity keys. */
      holders: components['schemas']['HolderDto'][];
      /** @description How many holders open one record. */
      threshold: number;
      commission: components['schemas']['SeatDto'][];
      /**
       * Format: uuid
       * @description The department reviewer who is the third beacon party.
       */
      departmentStaffId: string | null;
    };
    ContestRow: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'announced'
        | 'accepting'
        | 'screening'
        | 'testing'
        | 'assessing'
        | 'deciding'
        | 'decided'
        | 'closed'
        | 'not-held'
        | 'voided';
      isSuspended: boolean;
      /** Format: uuid */
      bodyId: string;
      bodyName: components['schemas']['TextsDto'];
      regionId: string;
      title: components['schemas']['TextsDto'];
      category: string;
      rulesetId: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptUntil: number;
      windows: components['schemas']['WindowsDto'];
      stages: components['schemas']['StageView'][];
      sealed: components['schemas']['SealedView'] | null;
      /**
       * Format: uuid
       * @description The contest that this one reruns.
       */
      rerunOf: string | null;
      /**
       * Format: uuid
       * @description The announced contest that is held in place of this one.
       */
      rerunId: string | null;
    };
    ContestStanding: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'announced'
        | 'accepting'
        | 'screening'
        | 'testing'
        | 'assessing'
        | 'deciding'
        | 'decided'
        | 'closed'
        | 'not-held'
        | 'voided';
      isSuspended: boolean;
    };
    ContestView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status:
        | 'draft'
        | 'announced'
        | 'accepting'
        | 'screening'
        | 'testing'
        | 'assessing'
        | 'deciding'
        | 'decided'
        | 'closed'
        | 'not-held'
        | 'voided';
      isSuspended: boolean;
      /** Format: uuid */
      bodyId: string;
      bodyName: components['schemas']['TextsDto'];
      regionId: string;
      title: components['schemas']['TextsDto'];
      category: string;
      rulesetId: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptUntil: number;
      windows: components['schemas']['WindowsDto'];
      stages: components['schemas']['StageView'][];
      sealed: components['schemas']['SealedView'] | null;
      /**
       * Format: uuid
       * @description The contest that this one reruns.
       */
      rerunOf: string | null;
      /**
       * Format: uuid
       * @description The announced contest that is held in place of this one.
       */
      rerunId: string | null;
      suspendedFor: string | null;
      /** @description While an appeal or a case is open: no offer, no answer, no unsealing. */
      isFrozen: boolean;
      rulesetVersion: number;
      /** @description SHA-256 of the canonical JSON of the rules. */
      rulesetHash: string;
      /** @description The whole ruleset, as it is hashed. */
      rules: {
        [key: string]: unknown;
      };
      holders: components['schemas']['HolderDto'][];
      threshold: number;
      /** @description Seats of the commission. */
      members: number;
      beacon: components['schemas']['BeaconView'];
      bankRoot: string | null;
      tasksRoot: string | null;
      formSecretCommitment: string | null;
      /** @enum {string} */
      half: 'A' | 'B';
      /**
       * Format: uuid
       * @description Log entry of the decision.
       */
      decisionEntry: string | null;
      /** @description For the staff of the contest only. */
      composition: components['schemas']['CompositionView'] | null;
    };
    CountedContestView: {
      /** Format: uuid */
      contestId: string;
      title: components['schemas']['FigureTexts'];
      bodyName: components['schemas']['FigureTexts'];
      /** @enum {string} */
      status:
        | 'draft'
        | 'announced'
        | 'accepting'
        | 'screening'
        | 'testing'
        | 'assessing'
        | 'deciding'
        | 'decided'
        | 'closed'
        | 'not-held'
        | 'voided';
      /** Format: uuid */
      rerunOf: string | null;
      isAppointed: boolean;
      officialsLiable: number;
    };
    CriterionMark: {
      criterion: string;
      value: number;
    };
    CriterionView: {
      code: string;
      title: components['schemas']['LocalTexts'];
      /** @description What each mark means, the lowest first. */
      levels: components['schemas']['LocalTexts'][];
    };
    DeadlineStanding: {
      /** @description Open attempts whose time is over: 0 when all is well. */
      attempts: number;
      /** @description Contests still accepting after their last day: 0 when all is well. */
      contests: number;
    };
    DecisionView: {
      /**
       * Format: uuid
       * @description The log entry of the decision.
       */
      entryId: string;
      /** @enum {string} */
      outcome: 'appoint' | 'nobody';
      /** @example 234-567-89B */
      code: string | null;
      /** @description Null until a checkpoint of the log covers the entry. */
      effectiveAt: number | null;
      /** @description No offer before this. */
      standstillUntil: number | null;
    };
    EntryActor: {
      pseudonym: string;
      role: string;
    };
    FailingWork: {
      /** @description Which sweep or job. */
      subject: string;
      /** @description A code, never a message. */
      reasonCode: string;
      attempts: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      firstAt: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      retryAt: number;
    };
    FigureTexts: {
      kk: string;
      ru: string;
      en: string;
    };
    FindingBody: {
      /** @description Code of the breach: GET /grounds. */
      ground: string;
      /** @description Whether the outcome may be another without the breach. */
      affectsOutcome: boolean;
      /** @description Why; without names. */
      why: string;
      /** @description Entries of the log of this contest. */
      evidence: string[];
      liable: components['schemas']['LiableDto'][];
      /** @description Members and officials at fault: no place in a rerun. */
      excluded: string[];
    };
    FindingView: {
      /** Format: uuid */
      findingId: string;
      ground: string;
      law: string;
      affectsOutcome: boolean;
      why: string;
      evidence: components['schemas']['PinView'][];
      liable: components['schemas']['LiableDto'][];
      excluded: string[];
      /** Format: uuid */
      recordedBy: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      recordedAt: number;
    };
    FormView: {
      /** Format: uuid */
      attemptId: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      effectiveDeadline: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      closesAt: number;
      questions: components['schemas']['QuestionView'][];
    };
    FunnelStageView: {
      code: string;
      /** @enum {string} */
      kind: 'test' | 'practical';
      /** @description Who sat a test that is over. */
      sat: number | null;
      passed: number | null;
    };
    FunnelView: {
      /** @description Known once the list of candidates is sealed. */
      applied: number | null;
      admitted: number | null;
      stages: components['schemas']['FunnelStageView'][];
      /** @description Known once the contest is decided. */
      ranked: number | null;
      isDecided: boolean;
    };
    GapView: {
      criterion: string;
      low: number;
      high: number;
    };
    GiveGrant: {
      /** Format: uuid */
      staffId: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'item-author'
        | 'item-reviewer'
        | 'secretary'
        | 'publisher'
        | 'hr-officer'
        | 'chair'
        | 'member'
        | 'key-holder'
        | 'department-reviewer';
      /** @example KZ-71 */
      regionId?: string | null;
      /** Format: uuid */
      bodyId?: string | null;
      /** Format: uuid */
      contestId?: string | null;
    };
    GrantGiven: {
      /** Format: uuid */
      grantId: string;
    };
    GrantRow: {
      /** Format: uuid */
      grantId: string;
      /** Format: uuid */
      staffId: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'item-author'
        | 'item-reviewer'
        | 'secretary'
        | 'publisher'
        | 'hr-officer'
        | 'chair'
        | 'member'
        | 'key-holder'
        | 'department-reviewer';
      regionId: string | null;
      /** Format: uuid */
      bodyId: string | null;
      /** Format: uuid */
      contestId: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      grantedAt: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      endedAt: number | null;
    };
    GroundView: {
      code: string;
      /** @description The act that the breach is a breach of. */
      law: string;
      title: components['schemas']['TitleView'];
      /** @description The act, as people read it. */
      act: components['schemas']['TitleView'];
    };
    Health: {
      /** @description The process answers. */
      live: boolean;
      /** @description It reaches its database; 503 when it does not. */
      ready: boolean;
      /** @description The clock by which deadlines are kept. */
      now: number | null;
      /** @description Somebody signed in may move that clock on: a demo or a test, never production. */
      isClockMovable: boolean;
      versions: components['schemas']['Versions'];
    };
    HeldGrant: {
      /** @enum {string} */
      role:
        | 'administrator'
        | 'item-author'
        | 'item-reviewer'
        | 'secretary'
        | 'publisher'
        | 'hr-officer'
        | 'chair'
        | 'member'
        | 'key-holder'
        | 'department-reviewer';
      /** @description Only in this region; null: in every one. */
      regionId: string | null;
      /**
       * Format: uuid
       * @description Only in this body; null: in every one.
       */
      bodyId: string | null;
      /**
       * Format: uuid
       * @description Only in this contest; null: in every one.
       */
      contestId: string | null;
    };
    HolderDto: {
      /** Format: uuid */
      staffId: string;
      /** @description X25519 public key; the private part is never sent. */
      publicKey: string;
    };
    ImportBody: {
      /** @description The file, comma or semicolon separated. */
      csv: string;
    };
    InclusionAnswer: {
      leaf: number;
      size: number;
      /** @description Hashes in hexadecimal, from the leaf upwards. */
      hashes: string[];
    };
    ItemOptions: {
      a: string;
      b: string;
      c: string;
      d: string;
    };
    ItemsImported: {
      items: number;
    };
    LiableDto: {
      /** @enum {string} */
      role:
        | 'chair'
        | 'member'
        | 'secretary'
        | 'publisher'
        | 'hr-officer'
        | 'key-holder'
        | 'item-author'
        | 'item-reviewer'
        | 'administrator';
      count: number;
    };
    LinkView: {
      seq: number;
      position: number;
      revision: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      at: number;
      salt: string;
      value: string;
    };
    LocalTexts: {
      kk: string;
      ru: string;
      en: string;
    };
    LogEntryView: {
      /** Format: uuid */
      entryId: string;
      leaf: number;
      type: string;
      /** @enum {string} */
      disclosure: 'now' | 'stage-close' | 'decision' | 'case-close' | 'restricted';
      commitment: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      at: number | null;
      actor: components['schemas']['EntryActor'] | null;
      content: {
        [key: string]: unknown;
      } | null;
    };
    LogKeysAnswer: {
      /** @description The log's name in its checkpoints. */
      origin: string;
      /** @description Key of the checkpoints, in the form of signed notes. */
      logVerifierKey: string;
      /** @description Names the key in a receipt. */
      receiptKeyId: string;
      /**
       * Format: byte
       * @description Ed25519 key of the receipts.
       */
      receiptPublicKey: string;
    };
    LogStanding: {
      /** @description Entries under the newest published checkpoint. */
      size: number;
      /** @description Age of that checkpoint. */
      publishedAgoMs: number | null;
      /** @description Entries that wait for their place. */
      pending: number;
      /** @description For how long the oldest of them waits. */
      lagMs: number | null;
    };
    MarkBody: {
      criterion: string;
      /** @description Which marks there are the ruleset says. */
      value: number;
      comment?: string | null;
    };
    MarkView: {
      criterion: string;
      value: number;
      comment: string | null;
    };
    MarkingProgressView: {
      /** @description Empty until the works are open. */
      stages: components['schemas']['StageMarkingView'][];
    };
    MarksBody: {
      /** @description One more than the revision that is stored. */
      revision: number;
      /** @description Every criterion once. */
      marks: components['schemas']['MarkBody'][];
    };
    MarksReceipt: {
      /** @example 234-567-89B */
      workCode: string;
      revision: number;
      /** @description Salted commitment to these marks, as it is in the log. */
      commitment: string;
    };
    Me: {
      /** @enum {string} */
      kind: 'staff' | 'candidate';
      /** Format: uuid */
      staffId?: string;
      grants?: components['schemas']['HeldGrant'][];
      /** Format: uuid */
      applicationId?: string;
      /** Format: uuid */
      contestId?: string;
      /** @example 234-567-89B */
      candidateCode?: string;
    };
    MemberMarksView: {
      /** @description The member, under the name of this stage. */
      pseudonym: string;
      criteria: components['schemas']['CriterionMark'][];
    };
    MotionBody: {
      /**
       * @description Who is to be appointed; null: nobody.
       * @example 234-567-89B
       */
      code: string | null;
      /** @description Needed unless the first rank is to be appointed. It is published. */
      reason?: string | null;
    };
    MotionView: {
      number: number;
      /** @example 234-567-89B */
      code: string | null;
      /**
       * @description The first rank that had not withdrawn.
       * @example 234-567-89B
       */
      first: string | null;
      reason: string | null;
      /** @description Votes given so far. */
      cast: number;
      /** @description Once the votes are counted. */
      result: components['schemas']['TallyView'] | null;
    };
    NewBankBody: {
      title: string;
      /** @enum {string} */
      language: 'kk' | 'ru' | 'en';
      /** @description Region, ISO 3166-2; left out for a bank of all regions. */
      regionId?: string;
    };
    NewBodyDto: {
      /** @description ISO 3166-2, such as KZ-71. */
      regionId: string;
      name: components['schemas']['TextsDto'];
    };
    OfferView: {
      /** @example 234-567-89B */
      code: string;
      /** @enum {string} */
      status: 'made' | 'accepted' | 'declined' | 'unsealed' | 'withdrawn';
      rank: number;
    };
    OffersView: {
      /** @description In the order in which they were made. */
      items: components['schemas']['OfferView'][];
    };
    OpenAppealView: {
      /** Format: uuid */
      appealId: string;
      /** @example 234-567-89B */
      candidateCode: string;
      symptom: string;
      /** @description Silence until then means refused. */
      reviewUntil: number;
    };
    OpenCaseBody: {
      /** @description Code of the suspected breach: GET /grounds. */
      ground: string;
    };
    OperationsView: {
      /** @description The clock by which deadlines are kept. */
      now: number;
      /** @description Where the queues live. */
      backend: string | null;
      queue: components['schemas']['QueueStanding'];
      deadlines: components['schemas']['DeadlineStanding'];
      log: components['schemas']['LogStanding'];
      failures: components['schemas']['FailingWork'][];
    };
    OptionView: {
      /**
       * @description The letter to save.
       * @enum {string}
       */
      letter: 'a' | 'b' | 'c' | 'd';
      text: string;
    };
    OwnAppealView: {
      /** Format: uuid */
      appealId: string;
      /** Format: uuid */
      contestId: string;
      /** @enum {string} */
      symptom:
        | 'interrupted'
        | 'item-wrong'
        | 'result-wrong'
        | 'marks-wrong'
        | 'refused-wrongly'
        | 'conflict-of-interest'
        | 'anonymity-broken'
        | 'procedure-broken';
      /** @enum {string} */
      status: 'open' | 'upheld' | 'dismissed';
      reason: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      filedAt: number;
      /** @description Silence until then means refused. */
      reviewUntil: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      decidedAt: number | null;
    };
    OwnApplicationAnswer: {
      /** Format: uuid */
      applicationId: string;
      /** Format: uuid */
      contestId: string;
      /** @example 234-567-89B */
      candidateCode: string;
      /** @enum {string} */
      status: 'on-its-way' | 'submitted' | 'admitted' | 'refused' | 'withdrawn';
      /** @description Of a refused one; the text is in the identity realm. */
      reasonCode: string | null;
    };
    OwnAttempts: {
      items: components['schemas']['AttemptView'][];
    };
    OwnDecisionView: {
      /**
       * @description none: no decision is in effect.
       * @enum {string}
       */
      outcome: 'none' | 'appoint' | 'nobody';
      /** @description Whether the commission decided for this candidate. */
      isChosen: boolean;
      /** @description null for whoever was not ranked. */
      rank: number | null;
      /** @description Candidates in the ranking. */
      ranked: number;
      /** @description Percent of the maximum, in units of ten to the minus decimals. */
      total: number | null;
      decimals: number;
      /** @description No offer is made before. */
      standstillUntil: number | null;
    };
    OwnOfferView: {
      /** @example 234-567-89B */
      code: string;
      /** @enum {string} */
      status: 'none' | 'made' | 'accepted' | 'declined' | 'unsealed' | 'withdrawn';
    };
    PartySecrets: {
      secretary: string | null;
      publisher: string | null;
      department: string | null;
    };
    PinBankBody: {
      /** Format: uuid */
      bankId: string;
    };
    PinTasksBody: {
      tasks: components['schemas']['TaskBody'][];
    };
    PinView: {
      /** Format: uuid */
      entryId: string;
      leaf: number;
      commitment: string;
    };
    Problem: {
      /** @description urn:adal:problem:<code> */
      type: string;
      /** @description What happened, in the language of Accept-Language (kk, ru, en). */
      title: string;
      status: number;
      /** @description noun.reason; public, never changes its meaning. */
      code: string;
      /** @description What happened, with its numbers. */
      detail: string;
      /** @description What to do now. */
      next: string;
      /** @description Names this request in our log. */
      reference: string;
      /** @description The first field that is not as it should be. */
      field?: string;
      errors?: {
        field: string;
        says: string;
      }[];
      context?: {
        [key: string]: unknown;
      };
    };
    ProgressView: {
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      now: number;
      /** @description Stages that have opened. */
      stages: components['schemas']['StageProgress'][];
    };
    PublicVoid: {
      /** Format: uuid */
      voidId: string;
      /** @enum {string} */
      scope: 'decision' | 'stage' | 'contest';
      stage: number | null;
      ground: string;
      law: string;
      /** Format: uuid */
      entryId: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      recordedAt: number | null;
    };
    QuestionView: {
      position: number;
      section: string | null;
      text: string;
      /** @description Empty where the answer is free text. */
      options: components['schemas']['OptionView'][];
      /** @description Longest free text; null for a choice. */
      maxChars: number | null;
      /** @description Revision that is stored; 0 for none. */
      revision: number;
      /** @description Answer that is stored; empty for none. */
      value: string;
    };
    QueueStanding: {
      /** @description Jobs whose time has come. */
      waiting: number;
      /** @description Of them, late by more than the sweeps allow. */
      overdue: number;
      /** @description Jobs that failed at least once and are tried again. */
      failing: number;
      /** @description When the oldest waiting job was due. */
      oldestAt: number | null;
    };
    RankView: {
      rank: number;
      /** @example 234-567-89B */
      code: string;
      /** @description Percent of the maximum, in units of ten to the minus decimals. */
      total: number;
      /** @description By stage. */
      points: number[];
      /** @description The rule that parted it from an equal total above. */
      tie: string | null;
    };
    RankingView: {
      version: number;
      /** @description Rows in all pages. */
      count: number;
      decimals: number;
      stages: components['schemas']['WeightView'][];
      /** @description What parted the last ties, if there were any. */
      beacon: string | null;
      items: components['schemas']['RankView'][];
      next: string | null;
    };
    RegionFiguresView: {
      regionId: string;
      /** @description All that were ever announced. */
      contests: number;
      accepting: number;
      /** @description From the check of documents to the decision. */
      underWay: number;
      decided: number;
      /** @description Decided, accepted and unsealed. */
      appointed: number;
      notHeld: number;
      voided: number;
      /** @description Contests held again in place of a voided one. */
      reruns: number;
      /** @description Officials held liable in closed cases. */
      officialsLiable: number;
    };
    RegionView: {
      id: string;
      kato: string;
      /** @enum {string} */
      kind: 'region' | 'city';
      name: components['schemas']['TextsDto'];
    };
    RerunAnswer: {
      /**
       * Format: uuid
       * @description The new draft.
       */
      contestId: string;
      /** Format: uuid */
      rerunOf: string;
      /** @enum {string} */
      half: 'A' | 'B';
      /** @enum {string} */
      status: 'draft';
    };
    RerunBody: {
      /**
       * Format: uuid
       * @description Who composes it; null: the secretary of the voided contest.
       */
      secretaryStaffId: string | null;
      /** @description From when candidates confirm; by default at once. */
      acceptFrom?: number;
    };
    RerunOutlook: {
      candidates: number;
      /** @enum {string} */
      half: 'A' | 'B';
      /** @description Both halves of the bank were drawn from: the rerun needs another bank. */
      needsFreshBank: boolean;
      seatsLeft: number;
      seatsNeeded: number;
      /** @description At fault and out of the rerun; what both signatures stand for. */
      excluded: string[];
    };
    RerunTermsView: {
      /** @description Officials at fault: no seat and no signature. */
      excluded: string[];
      /** @description The bank whose other half is drawn; null: any unused. */
      bankRoot: string | null;
      /** @description Roots of banks that are used up. */
      usedBanks: string[];
    };
    ResultView: {
      /** Format: uuid */
      attemptId: string;
      stage: number;
      /** @enum {string} */
      status: 'ready' | 'open' | 'closed' | 'scored';
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      finishedAt: number;
      /** @enum {string} */
      cause: 'candidate' | 'deadline' | 'absent';
      /** @description Empty where people score, and for somebody who never came. */
      scores: components['schemas']['ScoreView'][];
    };
    RevealBody: {
      /** @enum {string} */
      party: 'secretary' | 'publisher' | 'department';
      secret: string;
    };
    RulesetView: {
      id: string;
      version: number;
      hash: string;
      title: components['schemas']['TextsDto'];
      /** @description Whether practical tasks follow the test. */
      hasPracticalStage: boolean;
      /** @description The whole ruleset, as it is hashed. */
      rules: {
        [key: string]: unknown;
      };
    };
    ScoreView: {
      /** @description Version of the score; a rescore makes the next one. */
      version: number;
      total: number;
      isPassed: boolean;
      sections: components['schemas']['SectionResult'][];
    };
    SealedSetAnswer: {
      /** @description Admitted candidates. */
      count: number;
      /** @description Root over their codes, as in the log. */
      root: string;
    };
    SealedView: {
      count: number;
      root: string;
    };
    SeatDto: {
      /** Format: uuid */
      staffId: string;
      isChair: boolean;
    };
    SecretariesView: {
      /** @description Officials with a secretary's right over the body. */
      items: string[];
      /**
       * Format: uuid
       * @description The secretary of the voided contest.
       */
      current: string | null;
      /** @description At fault by a finding: may take no part. */
      atFault: string[];
    };
    SectionResult: {
      code: string;
      correct: number;
      items: number;
      isPassed: boolean;
    };
    SelfView: {
      isPresent: boolean;
      /**
       * @description On the motion put last.
       * @enum {string|null}
       */
      vote: 'for' | 'against' | 'abstain' | null;
      hasSigned: boolean;
    };
    SignIn: {
      /** @description A ticket of the identity process. */
      ticket: string;
    };
    SignatureBody: {
      /** @enum {string} */
      role: 'secretary' | 'publisher';
      /** @description Commitment to the secret that is revealed after sealing. */
      beaconCommitment: string;
    };
    SignedIn: {
      /** @enum {string} */
      kind: 'staff' | 'participation';
    };
    SignerView: {
      /** Format: uuid */
      staffId: string;
      /** @enum {string} */
      role: 'secretary' | 'publisher';
    };
    SittingView: {
      /** @enum {string} */
      status: 'open' | 'voted' | 'recorded';
      /** @description Seats of the commission. */
      of: number;
      /** @description How many make a quorum. */
      needed: number;
      present: number;
      isQuorate: boolean;
      /** @description Null for the secretary, who has no vote. */
      mine: components['schemas']['SelfView'] | null;
      /** @description The motion put last. */
      motion: components['schemas']['MotionView'] | null;
      /** @description Motions before it: none of them carried. */
      fallen: components['schemas']['MotionView'][];
      /**
       * @description The first rank that has not withdrawn, as it is now.
       * @example 234-567-89B
       */
      first: string | null;
      signatures: number;
      decision: components['schemas']['DecisionView'] | null;
    };
    StageMarkingView: {
      /** @description Index of the stage, from 0. */
      stage: number;
      /** @description Marks can still be given. */
      isOpen: boolean;
      members: number;
      rows: components['schemas']['WorkProgress'][];
    };
    StageProgress: {
      /** @description Index of the stage, from 0. */
      stage: number;
      /** @enum {string} */
      kind: 'test' | 'practical';
      /** @enum {string} */
      status: 'open' | 'closed' | 'voided';
      /** @description Everybody admitted to the stage. */
      attempts: number;
      /** @description Not started yet. */
      waiting: number;
      /** @description Started and not finished. */
      running: number;
      /** @description Of the running, without a save for three minutes; null where fewer than five run. */
      quiet: number | null;
      finished: number;
      /** @description Never started while they could. */
      absent: number;
      /** @description Answers saved in the last minute; null where fewer than five run. */
      savesLastMinute: number | null;
      /** @description Milliseconds since the newest save; null where fewer than five attempts run. */
      saveAgeMs: number | null;
    };
    StageTimesDto: {
      /** @description From when an attempt may start. */
      from: number;
      /** @description When the last attempt must end. */
      until: number;
    };
    StageView: {
      code: string;
      /** @enum {string} */
      kind: 'test' | 'practical';
      /** @enum {string} */
      status: 'waiting' | 'open' | 'closed' | 'assessed';
      /** @description How many went on. */
      admitted: number | null;
    };
    StandingVoidView: {
      /** Format: uuid */
      voidId: string;
      /** Format: uuid */
      caseId: string;
      /** @enum {string} */
      status: 'proposed' | 'signed' | 'recorded';
      /** Format: uuid */
      proposedBy: string;
    };
    SummaryAnswer: {
      /** @description Without a verdict yet. */
      submitted: number;
      admitted: number;
      refused: number;
      withdrawn: number;
    };
    SupervisedView: {
      /** Format: uuid */
      contestId: string;
      title: components['schemas']['TitleView'];
      bodyName: components['schemas']['TitleView'];
      status: string;
      isSuspended: boolean;
      isFrozen: boolean;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** Format: uuid */
      rerunOf: string | null;
      /**
       * Format: uuid
       * @description Also while it is a draft.
       */
      rerunId: string | null;
      /** @description The post went to somebody, and no void took it back. */
      isAppointed: boolean;
      cases: components['schemas']['CaseCounts'];
      /**
       * Format: uuid
       * @description The open case, if there is one.
       */
      openCaseId: string | null;
      /** @description Officials held liable in closed cases. */
      officialsLiable: number;
      /**
       * @description What the one who asks still owes to the draw.
       * @enum {string|null}
       */
      lot: 'commit' | 'reveal' | null;
      /** @description A secret that is not revealed by then suspends the contest. */
      revealUntil: number | null;
      void: components['schemas']['StandingVoidView'] | null;
      appeals: components['schemas']['OpenAppealView'][];
    };
    SupervisionView: {
      isFrozen: boolean;
      appeals: components['schemas']['AppealCounts'];
      cases: components['schemas']['CaseCounts'];
      /** @description Officials held liable in closed cases. */
      officialsLiable: number;
      void: components['schemas']['PublicVoid'] | null;
      /** Format: uuid */
      rerunOf: string | null;
      /**
       * Format: uuid
       * @description The rerun, once it is announced.
       */
      rerunId: string | null;
    };
    SuspensionBody: {
      /** @description A code, such as complaint or outage; no prose. */
      reason: string;
    };
    TallyView: {
      for: number;
      against: number;
      abstain: number;
      isCarried: boolean;
      /** @description Whether only the chair's casting vote carried it. */
      isCast: boolean;
    };
    TaskBody: {
      code: string;
      text: string;
    };
    TasksPinned: {
      root: string;
      count: number;
    };
    TestLanguage: {
      /** @enum {string|null} */
      language: 'kk' | 'ru' | 'en' | null;
    };
    TextsDto: {
      kk: string;
      ru: string;
      en: string;
    };
    TitleView: {
      kk: string;
      ru: string;
      en: string;
    };
    Versions: {
      app: string;
      node: string;
      postgres: string | null;
      /** @description The last migration. */
      schema: string | null;
    };
    VoidBody: {
      /** @enum {string} */
      scope: 'decision' | 'stage' | 'contest';
      /** @description Index of the stage, from 0. */
      stage: number | null;
      /**
       * Format: uuid
       * @description The finding that is its ground.
       */
      findingId: string | null;
    };
    VoidEffectsView: {
      /** @description Status of the contest. */
      status: string;
      /** @description Not while applications are accepted: then nothing is counted. */
      isCounted: boolean;
      candidates: string[];
      admitted: number;
      decision: components['schemas']['VoidedDecisionView'] | null;
      offers: components['schemas']['AffectedOffer'][];
      repeatedStages: string[];
      rerun: components['schemas']['RerunOutlook'];
    };
    VoidView: {
      /** Format: uuid */
      voidId: string;
      /** Format: uuid */
      caseId: string;
      /** Format: uuid */
      contestId: string;
      /** @enum {string} */
      status: 'proposed' | 'signed' | 'recorded' | 'withdrawn';
      /** @enum {string} */
      scope: 'decision' | 'stage' | 'contest';
      /** @description Index of the stage, from 0. */
      stage: number | null;
      ground: string;
      law: string;
      /** Format: uuid */
      findingId: string;
      evidence: components['schemas']['PinView'][];
      effects: components['schemas']['VoidEffectsView'];
      /** Format: uuid */
      proposedBy: string;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      proposedAt: number;
      /** Format: uuid */
      signedBy: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      signedAt: number | null;
      /**
       * Format: uuid
       * @description Log entry with both signatures.
       */
      entryId: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      recordedAt: number | null;
      /** Format: uuid */
      rerunId: string | null;
    };
    VoidedDecisionView: {
      /** @example 234-567-89B */
      code: string | null;
    };
    VoteBody: {
      /** @enum {string} */
      vote: 'for' | 'against' | 'abstain';
    };
    WeightView: {
      code: string;
      /** @description Percent of the total. */
      weight: number;
      /** @description Points that can be reached. */
      max: number;
    };
    WindowsDto: {
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptUntil: number;
      /** @description One for each stage of the ruleset. */
      stages: components['schemas']['StageTimesDto'][];
    };
    WorkProgress: {
      /** @description Members who have marked it, by number. */
      marked: number[];
    };
    WorkRow: {
      /**
       * @description Known to this member only.
       * @example 234-567-89B
       */
      workCode: string;
      /** @description Index of the stage, from 0. */
      stage: number;
      position: number;
      /** @description Revision of the own marks; 0 for none. */
      revision: number;
    };
    WorkView: {
      /** @example 234-567-89B */
      workCode: string;
      /** @description Index of the stage, from 0. */
      stage: number;
      position: number;
      answers: components['schemas']['AnswerView'][];
      criteria: components['schemas']['CriterionView'][];
      markMin: number;
      markMax: number;
      /** @description Marks that need a comment. */
      commentRequiredAt: number[];
      revision: number;
      /** @description The own marks; empty for none. */
      marks: components['schemas']['MarkView'][];
      /** @description Whether no marks are taken any more: they are closed, or the contest is voided. */
      isClosed: boolean;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'Appeal.decide': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        appealId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealDecisionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.save': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        attemptId: string;
        /** @description Place on the form, from 1. */
        position: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          revision: number;
          /** @description The letter shown (a to d), free text in a practical stage; empty takes the answer back. */
          value: string;
        };
      };
    };
    responses: {
      /** @description The save is stored; the receipt says so over our signature. */
      200: {
        headers: {
          /** @description Signed receipt, base64url. */
          'Adal-Receipt'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            position?: number;
            revision?: number;
            /** @description Place in the chain of the attempt, from 1. */
            seq?: number;
            receivedAt?: number;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.chain': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChainView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.finish': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The attempt as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            attemptId?: string;
            /** @enum {string} */
            status?: 'open' | 'closed' | 'scored';
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            startedAt?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            effectiveDeadline?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            closesAt?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            finishedAt?: number | null;
            /** @enum {string|null} */
            cause?: 'candidate' | 'deadline' | 'absent' | null;
            now?: number;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.form': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.result': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.start': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The attempt as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: uuid */
            attemptId?: string;
            /** @enum {string} */
            status?: 'open' | 'closed' | 'scored';
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            startedAt?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            effectiveDeadline?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            closesAt?: number | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            finishedAt?: number | null;
            /** @enum {string|null} */
            cause?: 'candidate' | 'deadline' | 'absent' | null;
            now?: number;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.listBodies': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BodyView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.register': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBodyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BodyView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.close': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.record': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.effects': {
    parameters: {
      query: {
        scope: 'decision' | 'stage' | 'contest';
        stage?: number;
      };
      header?: never;
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoidEffectsView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.propose': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoidBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoidView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Clock.advance': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdvanceClock'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        region?: string;
        body?: string;
        /** @description If left out, all but drafts. */
        status?:
          | 'draft'
          | 'announced'
          | 'accepting'
          | 'screening'
          | 'testing'
          | 'assessing'
          | 'deciding'
          | 'decided'
          | 'closed'
          | 'not-held'
          | 'voided';
        category?: string;
        /** @description Words of the post or the body; Kazakh letters may be typed as Russian. */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ContestRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.draft': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContestDraftDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.revise': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContestDraftDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeal.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AppealView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Candidate.summary': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SummaryAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Ranking.assessments': {
    parameters: {
      query: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        /** @description Index of the stage, from 0. */
        stage: number;
      };
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AssessmentView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.commit': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.reveal': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Candidate.seal': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealedSetAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CaseView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.open': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenCaseBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Live.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Evidence.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Figures.funnel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FunnelView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Pins.pinBank': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinBankBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankPinned'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Pins.offered': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BankView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Standing.entries': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        /** @description Only types that begin with this word, such as sitting. */
        family?: string;
      };
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LogEntryView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MarkingProgress.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkingProgressView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Ranking.standing': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosureStandingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Ranking.close': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosureView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OffersView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.make': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Pins.pinTasks': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinTasksBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TasksPinned'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Progress.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgressView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.sign': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignatureBody'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Ranking.ranking': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RankingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.rerun': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RerunBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RerunAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Supervised.secretaries': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecretariesView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Evidence.restricted': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Evidence.approvals': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovalAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Evidence.approve': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovalAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.resume': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'] | null;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.open': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.attend': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.count': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.move': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MotionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.sign': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Sitting.vote': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoteBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SittingView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Standing.standing': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupervisionView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Contest.suspend': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspensionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContestStanding'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Pins.language': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestLanguage'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['VoidView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Works.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['WorkRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Figures.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RegionFiguresView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Figures.contests': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        regionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CountedContestView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Case.grounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GroundView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Health.health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BankView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.create': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBankBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankCreated'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.approve': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankApproved'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.import': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemsImported'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Banks.items': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BankItem'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain; charset=utf-8': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogKeys.keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogKeysAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.consistency': {
    parameters: {
      query: {
        /** @description Size of the older tree. */
        from: number;
        /** @description Size of the newer tree; the published one. */
        to?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsistencyAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.inclusion': {
    parameters: {
      query: {
        /** @description Index of the leaf, from 0. */
        leaf: number;
        /** @description Size of the tree; the published one. */
        size?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InclusionAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.tile': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Level of the tile, or entries. */
        level: string;
        /** @description First part of the index, as C2SP tlog-tiles writes it. */
        n1: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.tile2': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Level of the tile, or entries. */
        level: string;
        /** @description First part of the index, as C2SP tlog-tiles writes it. */
        n1: string;
        n2: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.tile3': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Level of the tile, or entries. */
        level: string;
        /** @description First part of the index, as C2SP tlog-tiles writes it. */
        n1: string;
        n2: string;
        n3: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Log.tile4': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Level of the tile, or entries. */
        level: string;
        /** @description First part of the index, as C2SP tlog-tiles writes it. */
        n1: string;
        n2: string;
        n3: string;
        n4: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bytes themselves. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeal.clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealClockView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeal.own': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwnAppealView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Appeal.file': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppealBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnAppealView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Candidate.own': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnApplicationAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Attempts.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnAttempts'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnDecisionView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.own': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnOfferView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.accept': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnOfferView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Offers.refuse': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnOfferView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Candidate.withdraw': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnApplicationAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openapi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description This document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Operations.health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperationsView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.regions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegionView'][];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.rulesets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesetView'][];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.ruleset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        rulesetId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesetView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Reference.earliestWindows': {
    parameters: {
      query: {
        /** @description Milliseconds since 1970. */
        acceptFrom: number;
      };
      header?: never;
      path: {
        rulesetId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WindowsDto'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.open': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.end': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Grant.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        staffId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GrantRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Grant.give': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveGrant'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrantGiven'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Grant.end': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Supervised.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
        /** @description Needed unless the right is nationwide. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SupervisedView'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        voidId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoidView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.sign': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        voidId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoidView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Void.withdraw': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        voidId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VoidView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Works.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workCode: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Works.mark': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        workCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarksBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarksReceipt'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
